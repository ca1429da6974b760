import {
  type ButtonProps,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
} from '@mantine/core'

/** The tokens' accent as Mantine wants it: ten shades, of which 6 is the light theme's and 3 the dark one's. */
const STAR: MantineColorsTuple = [
  '#e8edff',
  '#cfd9ff',
  '#a5b7ff',
  '#7f9bff',
  '#5b7bf0',
  '#4465e2',
  '#3355d6',
  '#2947b8',
  '#203995',
  '#182b72',
]

/** Mantine's dark greys, from ink to night, in the tokens' blue-grey. */
const NIGHT: MantineColorsTuple = [
  '#e9ecf5',
  '#aab1c7',
  '#8b93ac',
  '#525b76',
  '#39415a',
  '#252b3a',
  '#151924',
  '#11151f',
  '#0e1118',
  '#0a0d13',
]

export const theme = createTheme({
  colors: { star: STAR, dark: NIGHT },
  primaryColor: 'star',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '17px' },
  defaultRadius: 'var(--radius)',
  respectReducedMotion: true,
  components: {
    // Mantine chooses the ink on a colour once, by its light shade; ours on the accent differs with the theme.
    // Told without the components' own `extend`, with which every page would start with them.
    Button: {
      vars: (_: unknown, { variant }: ButtonProps) => ({
        root: variant === undefined || variant === 'filled' ? { '--button-color': 'var(--on-accent)' } : {},
      }),
    },
    Checkbox: { vars: () => ({ root: { '--checkbox-icon-color': 'var(--on-accent)' } }) },
  },
})

/** Mantine's own surfaces and inks, taken from the tokens so that there is one palette. */
export const themeVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default': 'var(--panel)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-color': 'var(--ink)',
  }
  return { variables: {}, light: shared, dark: shared }
}
