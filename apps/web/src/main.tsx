import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/vazirmatn/index.css';
import { prepareClient } from './api/client.js';
import { App } from './app/app.js';
import { begin } from './app/begin.js';
import { applyTheme } from './app/theme.js';
import { prepareLanguage } from './i18n/index.js';
import './ui/tokens.css';
import './ui/ground.css';
import './ui/parts.css';
import './app/shell.css';

applyTheme();
prepareClient();
begin();
void prepareLanguage().then(() => {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});
