import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const commercial = ['Board', 'Charts', 'Crud', 'Dashboard', 'GridPro', 'Map', 'RichTextEditor', 'Spreadsheet'];

const everywhere = [
  { group: ['@vaadin/react-components-pro', '@vaadin/react-components-pro/*', ...commercial.map((name) => `**/${name}.js`)], message: 'Commercial Vaadin components are not used.' },
  { regex: '^@vaadin/react-components$', message: 'Import one component, such as @vaadin/react-components/TextField.js: the whole set would enter the bundle.' },
  { group: ['../*'], message: 'Reach other folders by @/ so that the direction of imports shows.' },
  { regex: '^zod$', message: 'Import zod/mini: it is a quarter of the size.' },
];
const toApp = { group: ['@/app/*', '@/app/**'], message: 'Imports go one way: shared <- features <- app.' };
const toFeatures = { group: ['@/features/*', '@/features/**'], message: 'Imports go one way: shared <- features <- app.' };

const restrict = (files, ...more) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns: [...everywhere, ...more] }] } });

const features = readdirSync(new URL('src/features', import.meta.url));

export default defineConfig([
  { ignores: ['target', 'node_modules', 'src/shared/api/schema.d.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, hooks.configs.flat['recommended-latest']],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false, allowDefaultCaseForExhaustiveSwitch: false }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrel files: import from the file that has it.' },
        { selector: 'ExportNamedDeclaration[source]', message: 'No barrel files: import from the file that has it.' },
        { selector: "JSXOpeningElement[name.name='button'] > JSXAttribute[name.name='disabled']", message: 'A button that is disabled drops the focus: say aria-disabled, and do nothing when it is pressed.' },
      ],
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', document: 'readonly', window: 'readonly' } } },
  restrict(['src/app/**', 'src/main.tsx']),
  restrict(['src/shared/**'], toApp, toFeatures),
  ...features.map((feature) =>
    restrict([`src/features/${feature}/**`], toApp, {
      group: features.filter((other) => other !== feature).flatMap((other) => [`@/features/${other}/*`, `@/features/${other}/**`]).concat('@/features/none'),
      message: 'A feature does not import another feature: what both need belongs in shared.',
    }),
  ),
]);
