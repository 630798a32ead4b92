/** The ways of scanning that this machine uses, each with how it stands. */
import { Camera, Keyboard, type LucideIcon, Plug, Usb } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { usualHabits } from '../../../scanner/wedge.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox, Select } from '../../components/fields.tsx';
import { Panel } from '../../components/Panel.tsx';
import { CameraView } from '../../frame/CameraView.tsx';
import { useScanners, useTrouble } from '../../frame/Scanners.tsx';
import {
  baudRates,
  changeMachineSettings,
  type Sources,
  useMachineSettings,
} from '../../machine/settings.ts';
import { useT } from '../../text/useT.tsx';
import { HidDialog, SerialDialog } from './DeviceDialog.tsx';
import { ScannerTest } from './ScannerTest.tsx';
import { WedgeSetup } from './WedgeSetup.tsx';

type Asked = 'wedge' | 'hid' | 'serial' | null;

export function ScannerSettings() {
  const t = useT();
  const { sources } = useMachineSettings();
  const [asked, setAsked] = useState<Asked>(null);
  const change = (part: Partial<Sources>) => changeMachineSettings({ sources: { ...sources, ...part } });
  const { camera, hid, serial } = sources;
  const close = () => setAsked(null);
  return (
    <Panel title={t('scanners.title')}>
      <ul className="sources">
        <WedgeSource onSetUp={() => setAsked('wedge')} />
        <Source
          how="camera"
          icon={Camera}
          on={camera.on}
          onChange={on => change({ camera: { ...camera, on } })}
        >
          {camera.on && (
            <>
              <CameraChoice
                device={camera.device}
                onChange={device => change({ camera: { ...camera, device } })}
              />
              <CameraView />
            </>
          )}
        </Source>
        <Source how="hid" icon={Usb} on={hid.on} onChange={on => change({ hid: { ...hid, on } })}>
          {hid.on && (
            <div className="row">
              <Button onPress={() => setAsked('hid')}>{t('scanners.choose')}</Button>
            </div>
          )}
        </Source>
        <Source
          how="serial"
          icon={Plug}
          on={serial.on}
          onChange={on => change({ serial: { ...serial, on } })}
        >
          {serial.on && (
            <div className="row source-fields">
              <Button onPress={() => setAsked('serial')}>{t('scanners.choose')}</Button>
              <Select
                label={t('scanners.baud')}
                choices={baudRates.map(rate => ({ id: String(rate), label: t.number(rate) }))}
                value={String(serial.baudRate)}
                onChange={rate => change({ serial: { ...serial, baudRate: Number(rate) } })}
              />
            </div>
          )}
        </Source>
      </ul>
      <ScannerTest />
      {asked === 'wedge' && <WedgeSetup onClose={close} />}
      {asked === 'hid' && (
        <HidDialog
          onClose={close}
          onChoose={device => {
            change({ hid: { on: true, device } });
            close();
          }}
        />
      )}
      {asked === 'serial' && (
        <SerialDialog
          onClose={close}
          onChoose={port => {
            change({ serial: { ...serial, on: true, port } });
            close();
          }}
        />
      )}
    </Panel>
  );
}

function WedgeSource({ onSetUp }: { readonly onSetUp: () => void }) {
  const t = useT();
  const { scanner } = useMachineSettings();
  const usual = JSON.stringify(scanner) === JSON.stringify(usualHabits);
  const fixes = [
    scanner.prefix && t('scanners.wedge-prefix', { text: scanner.prefix }),
    scanner.suffix && t('scanners.wedge-suffix', { text: scanner.suffix }),
  ].filter(Boolean);
  return (
    <li className="source">
      <Keyboard aria-hidden="true" size={22} />
      <p className="source-words source-wide">
        <strong>{t('scanners.wedge')}</strong>
        <span>
          {[t('scanners.wedge-habits', { min: scanner.minLength, gap: scanner.gapMs }), ...fixes].join(' · ')}
        </span>
      </p>
      <div className="source-more row">
        <Button onPress={onSetUp}>{t('scanners.wedge-learn')}</Button>
        {!usual && (
          <Button look="quiet" onPress={() => changeMachineSettings({ scanner: usualHabits })}>
            {t('scanners.forget')}
          </Button>
        )}
      </div>
    </li>
  );
}

type SourceProps = {
  readonly how: 'camera' | 'hid' | 'serial';
  readonly icon: LucideIcon;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
};

function Source({ how, icon: Icon, on, onChange, children }: SourceProps) {
  const t = useT();
  const state = useScanners().states[how];
  const trouble = useTrouble(how);
  const said =
    state.step === 'ready'
      ? state.name
        ? t('scanners.is-ready-named', { name: state.name })
        : t('scanners.is-ready')
      : state.step === 'starting'
        ? t('scanners.is-starting')
        : trouble;
  return (
    <li className="source">
      <Icon aria-hidden="true" size={22} />
      <p className="source-words">
        <strong>{t(`scanners.${how}`)}</strong>
        <span>{t(`scanners.${how}-detail`)}</span>
        {/* a camera's trouble stands in its picture */}
        {on && !(how === 'camera' && trouble) && <span data-state={state.step}>{said}</span>}
      </p>
      <Checkbox isSelected={on} onChange={onChange}>
        {t('scanners.use')}
      </Checkbox>
      {children && <div className="source-more">{children}</div>}
    </li>
  );
}

/** Nothing to choose with one camera. */
function CameraChoice({ device, onChange }: { device: string; onChange: (device: string) => void }) {
  const t = useT();
  const { camera } = useScanners().states;
  const [cameras, setCameras] = useState<readonly MediaDeviceInfo[]>([]);
  // their names are told only to who may use one: look again when one works
  // biome-ignore lint/correctness/useExhaustiveDependencies: `step` is what makes it look again
  useEffect(() => {
    const look = async () => {
      const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
      setCameras(all.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== ''));
    };
    void look();
    navigator.mediaDevices?.addEventListener('devicechange', look);
    return () => navigator.mediaDevices?.removeEventListener('devicechange', look);
  }, [camera.step]);
  if (cameras.length < 2) return null;
  return (
    <Select
      label={t('scanners.camera-which')}
      choices={[
        { id: 'any', label: t('scanners.camera-any') },
        ...cameras.map(({ deviceId, label }, n) => ({
          id: deviceId,
          label: label || t('scanners.camera-unnamed', { n: n + 1 }),
        })),
      ]}
      value={device === '' ? 'any' : device}
      onChange={id => onChange(id === 'any' ? '' : id)}
    />
  );
}
