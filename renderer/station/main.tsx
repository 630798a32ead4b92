/** Entry of the station's page: the bridge of the preload, the store over it, and the application. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { StationBridge } from '../../shared/contract/asks.ts';
import { App } from './App.tsx';
import { StationStore } from './bridge/store.ts';

declare global {
  interface Window {
    readonly pollkeeper: StationBridge;
  }
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App store={new StationStore(window.pollkeeper, () => performance.now())} />
  </StrictMode>,
);
