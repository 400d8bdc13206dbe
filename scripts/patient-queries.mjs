// What is loaded when first needed takes its time on a busy machine: a second is too little to say it never came.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: 10_000 });
}
