/** This machine's settings, which may change at any time; and the election's, which the package fixed, with their rules. */
import { useView } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { Checkbox, Radios } from '../../components/fields.tsx';
import { Panel, Screen } from '../../components/Panel.tsx';
import { LanguageSwitch } from '../../frame/LanguageSwitch.tsx';
import { changeMachineSettings, themes, useMachineSettings } from '../../machine/settings.ts';
import { play, type Sound } from '../../sound/sound.ts';
import { useT } from '../../text/useT.tsx';
import { ElectionSettings } from './ElectionSettings.tsx';
import { PrinterChoice } from './PrinterChoice.tsx';
import { ScannerSettings } from './ScannerSettings.tsx';
import { SecondDrive } from './SecondDrive.tsx';

const sounds: readonly Sound[] = ['may', 'issued', 'no', 'unclear', 'failed'];

export function SettingsScreen() {
  const t = useT();
  const view = useView();
  const { theme, sound } = useMachineSettings();
  return (
    <Screen title={t('frame.screen-settings')} lead={t('settings.lead')}>
      <div className="columns">
        <div className="stack">
          <Panel title={t('drive.title')}>
            <SecondDrive />
          </Panel>
          <Panel title={t('settings.screen')}>
            <div className="row">
              <LanguageSwitch full />
            </div>
            <Radios
              label={t('settings.theme')}
              choices={themes.map(id => ({ id, label: t(`settings.theme-${id}`) }))}
              value={theme}
              onChange={id => changeMachineSettings({ theme: themes.find(one => one === id) ?? 'system' })}
              across
            />
          </Panel>
          <PrinterChoice />
          <Panel title={t('settings.sound')}>
            <Checkbox isSelected={sound} onChange={on => changeMachineSettings({ sound: on })}>
              {t('settings.sound-on')}
            </Checkbox>
            <div className="row">
              {sounds.map(one => (
                <Button key={one} onPress={() => play(one)}>
                  {t(`settings.sound-${one}`)}
                </Button>
              ))}
            </div>
          </Panel>
        </div>
        <ScannerSettings />
      </div>
      <ElectionSettings />
      {view && (
        <p className="quiet">
          {t('settings.program', {
            app: view.runtime.app,
            runtime: view.runtime.runtime,
            version: view.runtime.version,
            engine: view.runtime.engine,
          })}
        </p>
      )}
    </Screen>
  );
}
