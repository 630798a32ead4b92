/**
 * Signing keys of invented people, as `pollkeeper keys` makes them, each under the passphrase that practice shows
 * (shared/contract/practice.ts). They are no secret: nobody in the sample exists.
 */
import type { SealedKey } from '../../shared/contract/election.ts';

export const SAMPLE_KEYS: readonly SealedKey[] = [
  {
    format: 'pollkeeper-key-1',
    person: 'member-1',
    publicKey: 'pcAEgVr+16iEPV1jEQaXo4WZbX1GrVUmlkZ7GLv3SMA=',
    salt: 'AzpMnM74A61NPbjD0aGfbA==',
    sealed: '+NTOCaKthlvXO7BKIXUo3MK5S8JpHJbB6vlIw6xMcux9xwgyR5cciYPXwJLq3trMS/L33mipClG20XUY',
  },
  {
    format: 'pollkeeper-key-1',
    person: 'agent-1a',
    publicKey: 'VNL8Oydozt4YdE8rI19cwLKNyJm4hzBL/3YD+4GwVLI=',
    salt: '9OwH1Yuwye5fSmxRZtXZ9g==',
    sealed: 'Jf2Vl0q2W7GPXjrF++O8FzHxKI3v5sLr5Li3MnskQgiWELgpQN9Y2bRbqkileyyh1cDDoA3ABwiXq+eN',
  },
  {
    format: 'pollkeeper-key-1',
    person: 'agent-2a',
    publicKey: 'cJh/YQMl/foHg2cTBGwnkmO9jKTZ1iEVrSoxg/qibpc=',
    salt: 'tyuu0hHvPf8bH8iEuMNnXQ==',
    sealed: 'udfEaR4dgyH7z/dK6GCfjuMb3he5a6IvGlXxViOJBAIkn6nttutKAjTezK0KheGNb2tnVh3MU6on8Obx',
  },
];
