/** Which scanner, of those that this page may use; "search" asks the computer for one that it may not use yet. */
import { Plug, Usb } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { askForHidScanner, type HidChoice, hidScanners } from '../../../scanner/hid.ts';
import { askForSerialPort, choiceOf, type SerialChoice, serialPorts } from '../../../scanner/serial.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog, DialogActions } from '../../components/Dialog.tsx';
import { useT } from '../../text/useT.tsx';

type Device<C> = { readonly name: string; readonly choice: C };
type Props<C> = {
  readonly devices: () => Promise<readonly Device<C>[]>;
  readonly search: () => Promise<void>;
  readonly icon: ReactNode;
  readonly onChoose: (choice: C) => void;
  readonly onClose: () => void;
};

function DeviceDialog<C>({ devices, search, icon, onChoose, onClose }: Props<C>) {
  const t = useT();
  const [found, setFound] = useState<readonly Device<C>[]>([]);
  const look = useCallback(async () => setFound(await devices()), [devices]);
  useEffect(() => void look(), [look]);
  return (
    <Dialog title={t('scanners.device-title')} isOpen onClose={onClose}>
      <p>{found.length > 0 ? t('scanners.device-lead') : t('scanners.device-empty')}</p>
      <ul className="stack">
        {found.map(({ name, choice }) => (
          <li key={`${name} ${JSON.stringify(choice)}`}>
            <Button onPress={() => onChoose(choice)}>
              {icon} {name || t('scanners.device-unnamed')}
            </Button>
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button keys="Esc" onPress={onClose}>
          {t('commands.close')}
        </Button>
        <Button look="primary" onPress={() => void search().then(look)}>
          {t('scanners.device-search')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

type Shown<C> = Pick<Props<C>, 'onChoose' | 'onClose'>;

const hidDevices = async () =>
  (await hidScanners()).map(({ vendorId, productId, productName }) => ({
    name: productName,
    choice: { vendorId, productId, name: productName.slice(0, 200) },
  }));

export const HidDialog = (props: Shown<HidChoice>) => (
  <DeviceDialog
    {...props}
    devices={hidDevices}
    search={askForHidScanner}
    icon={<Usb aria-hidden="true" size={18} />}
  />
);

const hex = (id: number) => id.toString(16).padStart(4, '0');

export function SerialDialog(props: Shown<SerialChoice>) {
  const t = useT();
  const devices = useCallback(
    async () =>
      (await serialPorts()).map(port => {
        const choice = choiceOf(port.getInfo());
        const { usbVendorId: vendor, usbProductId: product } = choice;
        const name =
          vendor === null || product === null
            ? t('scanners.port-plain')
            : t('scanners.port-usb', { vendor: hex(vendor), product: hex(product) });
        return { name, choice };
      }),
    [t],
  );
  return (
    <DeviceDialog
      {...props}
      devices={devices}
      search={askForSerialPort}
      icon={<Plug aria-hidden="true" size={18} />}
    />
  );
}
