// Writes the documents that are made from the code: node scripts/generate-docs.ts

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ledgerDocument } from './documents/ledger-document.ts';
import { rolesDocument } from './documents/roles-document.ts';
import { architectureDocument } from './documents/architecture-document.ts';
import { contestLifeDocument } from './documents/contest-life-document.ts';
import { rulesDocument } from './documents/rules-document.ts';
import { thirdPartyNotices } from './documents/third-party-notices.ts';

const root = path.resolve(import.meta.dirname, '..');

writeFileSync(path.join(root, 'docs/rules.md'), rulesDocument());
writeFileSync(path.join(root, 'docs/roles.md'), rolesDocument());
writeFileSync(path.join(root, 'docs/ledger-entries.md'), ledgerDocument());
writeFileSync(path.join(root, 'docs/contest-life.md'), contestLifeDocument());
writeFileSync(path.join(root, 'docs/architecture.md'), architectureDocument());
writeFileSync(path.join(root, 'THIRD-PARTY-NOTICES'), thirdPartyNotices());
