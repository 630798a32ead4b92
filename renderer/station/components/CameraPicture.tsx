import { CameraOff, Flashlight, FlashlightOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { SourceState } from '../../scanner/reader.ts';
import { useT } from '../text/useT.tsx';

type Props = {
  readonly camera: SourceState;
  /** what is to be held before it */
  readonly aim: string;
  /** why it does not read, and what to do instead; '' when it does */
  readonly trouble: string;
};

/** What a camera sees, so that a code can be held right; or what is to be done where it sees nothing. */
export function CameraPicture({ camera, aim, trouble }: Props) {
  const t = useT();
  const video = useRef<HTMLVideoElement>(null);
  const [lit, setLit] = useState(false);
  const stream = camera.step === 'ready' ? camera.stream : null;
  const torch = camera.step === 'ready' ? camera.torch : null;

  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
    setLit(false);
  }, [stream]);

  return (
    <figure className="camera" data-step={camera.step}>
      {trouble ? (
        <figcaption className="camera-trouble" role="alert">
          <CameraOff aria-hidden="true" size={22} />
          {trouble}
        </figcaption>
      ) : (
        <>
          <video ref={video} className="camera-picture" autoPlay muted playsInline />
          <div className="camera-aim" aria-hidden="true" />
          <figcaption className="camera-words">
            {camera.step === 'ready' ? aim : t('scanners.camera-starting')}
          </figcaption>
        </>
      )}
      {torch && (
        <ToggleButton
          className="camera-torch"
          aria-label={t('scanners.torch')}
          isSelected={lit}
          onChange={on => {
            torch(on);
            setLit(on);
          }}
        >
          {lit ? <Flashlight aria-hidden="true" size={20} /> : <FlashlightOff aria-hidden="true" size={20} />}
        </ToggleButton>
      )}
    </figure>
  );
}
