// `ctest -V | node scripts/count-tests.mjs`: "PASSED FAILED" on one line. A doctest program counts with each of
// its test cases, any other test as one; a program that fails without saying which case failed counts once.
import { createInterface } from 'node:readline';

const cases = new Map(); // test's number -> {passed, failed} as doctest says them
const tests = new Map(); // test's number -> whether ctest is content

for await (const line of createInterface({ input: process.stdin })) {
  const told = /^(\d+): \[doctest\] test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed/.exec(line);
  if (told) cases.set(told[1], { passed: Number(told[2]), failed: Number(told[3]) });
  const ended = /^\s*\d+\/\d+ Test\s+#(\d+): \S+ \.*\s*(?:\*\*\*)?\s*(\w+)/.exec(line);
  if (ended) tests.set(ended[1], ended[2] === 'Passed');
}

let passed = 0;
let failed = 0;
for (const [number, isContent] of tests) {
  const counts = cases.get(number) ?? { passed: isContent ? 1 : 0, failed: 0 };
  passed += counts.passed;
  failed += counts.failed;
  if (!isContent && counts.failed === 0) failed += 1;
}
console.log(`${passed} ${failed}`);
