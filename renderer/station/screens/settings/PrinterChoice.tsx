/** Which printer this machine prints on without asking; the system's dialog when none is chosen. */
import { useEffect, useState } from 'react';
import type { Printer } from '../../../../shared/contract/asks.ts';
import { useStore } from '../../bridge/useStation.tsx';
import { Select } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { changeMachineSettings, useMachineSettings } from '../../machine/settings.ts';
import { useT } from '../../text/useT.tsx';

const dialog = ' dialog';

export function PrinterChoice() {
  const t = useT();
  const store = useStore();
  const { printer } = useMachineSettings();
  const [printers, setPrinters] = useState<readonly Printer[] | null>(null);
  useEffect(() => {
    void store.ask({ ask: 'printers' }).then(answer => setPrinters(answer.ok ? answer.value : []));
  }, [store]);
  const gone = printer !== '' && printers !== null && !printers.some(({ name }) => name === printer);
  const choices = [
    { id: dialog, label: t('settings.printer-dialog') },
    ...(printers ?? []).map(({ name, label }) => ({ id: name, label })),
    ...(gone ? [{ id: printer, label: `${printer}${t('settings.printer-gone')}` }] : []),
  ];
  return (
    <Panel title={t('settings.printing')}>
      {printers?.length === 0 && <Notice tone="info">{t('settings.printer-none')}</Notice>}
      {(printers === null || printers.length > 0 || gone) && (
        <Select
          label={t('settings.printer')}
          hint={t('settings.printer-hint')}
          choices={choices}
          value={printer === '' ? dialog : printer}
          onChange={id => changeMachineSettings({ printer: id === dialog ? '' : id })}
        />
      )}
    </Panel>
  );
}
