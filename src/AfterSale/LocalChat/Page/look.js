// How Web Chat and its cards look: in the page's own colours, as page.css has them for light and dark.

export const darkMode = matchMedia('(prefers-color-scheme: dark)');

function palette() {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: colour('ground'), surface: colour('surface'), line: colour('line'), ink: colour('ink'), quiet: colour('quiet'),
    accent: colour('accent'), accentInk: colour('accent-ink'), soft: colour('soft'), softInk: colour('soft-ink'),
  };
}

const fonts = '"Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif';

export function styleOptions() {
  const { ground, surface, line, ink, quiet, accent, accentInk, soft, softInk } = palette();
  return {
    accent,
    backgroundColor: surface,
    primaryFont: fonts,
    subtle: quiet,
    timestampColor: quiet,
    timestampFormat: 'absolute',
    bubbleBackground: ground,
    bubbleBorderColor: line,
    bubbleBorderRadius: 10,
    bubbleTextColor: ink,
    bubbleMaxWidth: 560,
    bubbleMinHeight: 36,
    bubbleFromUserBackground: accent,
    bubbleFromUserBorderColor: accent,
    bubbleFromUserBorderRadius: 10,
    bubbleFromUserTextColor: accentInk,
    paddingRegular: 12,
    hideUploadButton: true,
    sendBoxBackground: surface,
    sendBoxBorderTop: `solid 1px ${line}`,
    sendBoxButtonColor: accent,
    sendBoxButtonColorOnHover: accent,
    sendBoxButtonColorOnFocus: accent,
    sendBoxHeight: 48,
    sendBoxPlaceholderColor: quiet,
    sendBoxTextColor: ink,
    suggestedActionBackgroundColor: surface,
    suggestedActionBackgroundColorOnHover: soft,
    suggestedActionBackgroundColorOnActive: soft,
    suggestedActionBackgroundColorOnFocus: soft,
    suggestedActionBorderColor: accent,
    suggestedActionBorderRadius: 18,
    suggestedActionBorderWidth: 1,
    suggestedActionHeight: 36,
    suggestedActionLayout: 'flow',
    suggestedActionTextColor: softInk,
    suggestedActionTextColorOnHover: softInk,
    cardEmphasisBackgroundColor: soft,
    cardPushButtonBackgroundColor: surface,
    cardPushButtonTextColor: softInk,
    connectivityTextSize: 13,
    transcriptOverlayButtonBackground: accent,
    transcriptOverlayButtonBackgroundOnHover: accent,
    transcriptOverlayButtonBackgroundOnFocus: accent,
    transcriptOverlayButtonColor: accentInk,
    transcriptOverlayButtonColorOnHover: accentInk,
    transcriptOverlayButtonColorOnFocus: accentInk,
    typingAnimationBackgroundImage: 'url("/page/typing.svg")',
  };
}

export function hostConfig() {
  const { ground, line, ink, quiet, accent, soft } = palette();
  const dark = darkMode.matches;
  const tone = (strong, faint = strong) => ({ default: strong, subtle: faint });
  const foregroundColors = {
    default: tone(ink, quiet),
    dark: tone(dark ? '#0c1214' : ink, quiet),
    light: tone(dark ? ink : '#ffffff', quiet),
    accent: tone(accent),
    good: tone(dark ? '#7fd49a' : '#1c6b38'),
    warning: tone(dark ? '#f0c36a' : '#8a5200'),
    attention: tone(dark ? '#ff9d93' : '#b3261e'),
  };
  const container = (backgroundColor, borderColor = line) => ({ backgroundColor, borderColor, foregroundColors });
  return {
    supportsInteractivity: true,
    fontFamily: fonts,
    fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 22 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 14 },
    separator: { lineThickness: 1, lineColor: line },
    containerStyles: {
      default: container(ground),
      emphasis: container(soft),
      accent: container(soft, accent),
      good: container(dark ? '#183425' : '#e4f3e8'),
      attention: container(dark ? '#402120' : '#fbe9e7'),
      warning: container(dark ? '#3b2f16' : '#fdf1dc'),
    },
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    adaptiveCard: { allowCustomStyle: false },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 190 }, value: { wrap: true }, spacing: 12 },
    inputs: { label: { requiredInputs: { suffixColor: 'attention' } }, errorMessage: { color: 'attention' } },
  };
}
