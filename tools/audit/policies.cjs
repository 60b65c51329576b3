// Policies, one JSON string to a line, on stdin → what the CSP Evaluator says of each, one line of JSON each.
const { readFileSync } = require('fs');
const { join } = require('path');
const evaluator = join(process.argv[2], 'csp_evaluator', 'dist');
const { CspEvaluator } = require(join(evaluator, 'evaluator.js'));
const { CspParser } = require(join(evaluator, 'parser.js'));
for (const line of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const said = new CspEvaluator(new CspParser(JSON.parse(line)).csp).evaluate();
  console.log(JSON.stringify(said.map(({ severity, directive, value, description }) =>
    ({ severity, directive, value, description }))));
}
