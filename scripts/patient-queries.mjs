import { configure } from '@testing-library/dom';

// What is loaded when first needed takes its time on a busy machine: a second is too little to say it never came.
configure({ asyncUtilTimeout: 10_000 });
