/** The camera that reads cards: while its picture is on screen, and only then, it works. */
import { useEffect } from 'react';
import { CameraPicture } from '../components/CameraPicture.tsx';
import { useT } from '../text/useT.tsx';
import { useScanners, useTrouble } from './Scanners.tsx';

export function CameraView() {
  const t = useT();
  const { states, showCamera } = useScanners();
  const trouble = useTrouble('camera');
  useEffect(() => showCamera(), [showCamera]);
  return <CameraPicture camera={states.camera} aim={t('scanners.camera-aim')} trouble={trouble} />;
}
