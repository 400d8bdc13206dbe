/** @type {{ plugins: Record<string, object> }} */
const postcssConfig = { plugins: { '@tailwindcss/postcss': {} } };

export default postcssConfig;
