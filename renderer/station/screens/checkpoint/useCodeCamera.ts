/**
 * The camera for one code that is no card: beside the desk's readers, which cut what is longer than a card, and whether
 * or not the desk reads by camera. It works from when it is switched on until it is switched off or the screen is left.
 */
import { useEffect, useRef, useState } from 'react';
import { CameraReader } from '../../../scanner/camera.ts';
import type { SourceState } from '../../../scanner/reader.ts';
import { machineSettings } from '../../machine/settings.ts';

const off: SourceState = { step: 'off' };

/** `take`: 0 is off; another number begins anew. `read` hears each code once, until it has been away for two seconds. */
export function useCodeCamera(take: number, read: (text: string) => void): SourceState {
  const [state, setState] = useState<SourceState>(off);
  const hear = useRef(read);
  hear.current = read;
  useEffect(() => {
    if (take === 0) return;
    const stop = new CameraReader(() => machineSettings().sources.camera.device).start(event => {
      if (event.kind === 'state') setState(event.state);
      if (event.kind === 'read') hear.current(event.text);
    });
    return () => {
      stop();
      setState(off);
    };
  }, [take]);
  return state;
}
