/** What the camera sees, so that a card can be held right; while this is on screen, and only then, the camera works. */
import { CameraOff, Flashlight, FlashlightOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useT } from '../text/useT.tsx';
import { useScanners, useTrouble } from './Scanners.tsx';

export function CameraView() {
  const t = useT();
  const { states, showCamera } = useScanners();
  const trouble = useTrouble('camera');
  const video = useRef<HTMLVideoElement>(null);
  const [lit, setLit] = useState(false);
  const { camera } = states;
  const stream = camera.step === 'ready' ? camera.stream : null;
  const torch = camera.step === 'ready' ? camera.torch : null;

  useEffect(() => showCamera(), [showCamera]);
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
            {camera.step === 'ready' ? t('scanners.camera-aim') : t('scanners.camera-starting')}
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
