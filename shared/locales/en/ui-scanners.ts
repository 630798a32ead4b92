import type { uiScanners as zh } from '../zh/ui-scanners.ts';

export const uiScanners: { readonly [K in keyof typeof zh]: string } = {
  'scanners.title': 'Ways of scanning',
  'scanners.wedge': 'Keyboard scanner',
  'scanners.wedge-habits': 'At least {min} characters, at most {gap} ms between keys',
  'scanners.wedge-prefix': 'prefix “{text}”',
  'scanners.wedge-suffix': 'suffix “{text}”',
  'scanners.wedge-learn': 'Set up with three cards…',
  'scanners.forget': 'Forget',
  'scanners.camera': 'Camera',
  'scanners.camera-detail':
    'QR, Code 128, Code 39, EAN-13; pictures are not kept and do not leave this computer',
  'scanners.hid': 'USB scanner (HID)',
  'scanners.hid-detail': 'A scanner set to “HID POS”, not to keyboard',
  'scanners.serial': 'Serial scanner',
  'scanners.serial-detail': 'Serial or virtual COM port; each card ends with a line end',
  'scanners.use': 'Use',
  'scanners.choose': 'Choose device…',
  'scanners.unchosen': 'Please choose the device.',
  'scanners.is-starting': 'Starting…',
  'scanners.is-ready': 'Ready to scan',
  'scanners.is-ready-named': 'Ready to scan: {name}',
  'scanners.camera-which': 'Which camera',
  'scanners.camera-any': 'As the computer chooses',
  'scanners.camera-unnamed': 'Camera {n}',
  'scanners.baud': 'Speed (baud)',
  'scanners.torch': 'Lamp',
  'scanners.camera-aim': 'Hold the card in the frame',
  'scanners.camera-starting': 'Camera is starting…',
  'scanners.camera-refused':
    'The computer does not let this program use the camera. No ballot was issued. Allow it in the system’s settings, scan another way, or press F2 to type the number.',
  'scanners.camera-none':
    'No camera was found. Connect one, scan another way, or press F2 to type the number.',
  'scanners.camera-in-use':
    'Another program is using the camera. Close it, then switch the camera on again in the settings.',
  'scanners.camera-gone':
    'The camera was disconnected. No ballot was issued because of it. Reading goes on when it is back; meanwhile scan another way, or press F2 to type the number.',
  'scanners.camera-not-here': 'Cameras cannot be used in this environment.',
  'scanners.camera-failed': 'The camera does not work. Scan another way, or press F2 to type the number.',
  'scanners.hid-refused': 'The computer does not let this program use the scanner.',
  'scanners.hid-none': 'The chosen scanner was not found. Connect it, or choose another in the settings.',
  'scanners.hid-in-use': 'The scanner could not be opened; another program may be using it.',
  'scanners.hid-gone': 'The USB scanner was disconnected. No ballot was issued because of it.',
  'scanners.hid-not-here': 'HID scanners cannot be used in this environment.',
  'scanners.hid-failed': 'The scanner does not work.',
  'scanners.serial-refused': 'The computer does not let this program use the serial port.',
  'scanners.serial-none':
    'The chosen serial port was not found. Connect it, or choose another in the settings.',
  'scanners.serial-in-use': 'The serial port could not be opened; another program may be using it.',
  'scanners.serial-gone': 'The serial port was disconnected. No ballot was issued because of it.',
  'scanners.serial-not-here': 'Serial ports cannot be used in this environment.',
  'scanners.serial-failed': 'The serial port does not work.',
  'scanners.unreadable': 'What the scanner sent is no card and was ignored. Please scan again.',
  'scanners.device-title': 'Choose the scanner',
  'scanners.device-lead': 'Devices that this program may use.',
  'scanners.device-empty': 'None was found. Connect the scanner, then press “Search”.',
  'scanners.device-search': 'Search',
  'scanners.device-unnamed': 'A device without a name',
  'scanners.port-usb': 'USB serial port {vendor}:{product}',
  'scanners.port-plain': 'Serial port',
  'scanners.learn-title': 'Set up the keyboard scanner',
  'scanners.learn-lead':
    'Scan three different student cards, one after the other. Nobody is looked up, and nothing changes until you press “Save”.',
  'scanners.learn-slot': 'Card {n}',
  'scanners.learn-waiting': 'Please scan',
  'scanners.learn-typed': 'That looks typed by hand. Please use the scanner.',
  'scanners.learn-number': 'Student number {key}',
  'scanners.learn-card': 'Card number {key}',
  'scanners.learn-no-match': 'No card of this election',
  'scanners.learn-end': 'ends by {end}',
  'scanners.end-enter': 'Enter',
  'scanners.end-tab': 'Tab',
  'scanners.end-none': 'a pause',
  'scanners.learn-good': 'All three were read right.',
  'scanners.learn-first': 'Scan three cards first.',
  'scanners.learn-again': 'Scan again',
  'scanners.learn-save': 'Save',
  'scanners.warn-different-ends':
    'The three reads ended in different ways. Set the scanner to end every card with Enter.',
  'scanners.warn-no-end':
    'The scanner sends no Enter, so the end of a card is known only after a pause. With Enter it is quicker.',
  'scanners.warn-slow':
    'This scanner types slowly (Bluetooth, perhaps); longer gaps are allowed. Do not touch the keyboard while scanning.',
  'scanners.warn-caps-lock':
    'Caps Lock is on. Some scanners then swap capital and small letters: switch it off.',
  'scanners.warn-lost-zero':
    'A leading zero seems to be lost. Switch off “suppress leading zeros” in the scanner’s own settings.',
  'scanners.warn-unknown-cards':
    'Some cards do not fit this election’s card patterns. Are they student cards? Then look at the scanner’s settings.',
  'scanners.warn-same-card':
    'All three were the same card. Take another, so that a prefix can be told from the number.',
  'scanners.warn-layout-fr':
    'The scanner is set to a French keyboard and numbers come out wrong. Set its keyboard to US English (USA).',
  'scanners.warn-layout-de':
    'The scanner is set to a German keyboard and some characters come out wrong. Set its keyboard to US English (USA).',
  'scanners.warn-layout-pt':
    'The scanner is set to a Portuguese keyboard and some characters come out wrong. Set its keyboard to US English (USA).',
};
