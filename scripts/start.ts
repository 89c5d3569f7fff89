// npm start: builds the app and opens it.

import process from 'node:process';
import './build.ts';
import { runApp } from './electron.ts';

process.exitCode = runApp();
