/** A response that thinks in steps against a budget, rewards itself, turns back once, and loses a tag on the way. */
export const TAGGED_RESPONSE = `<thinking>Two ways to see it.</thinking>
<step>Restate the problem.</step><count>19</count>
<step>Work it out.</step><count>18</count>
<reflection>This looks weak.</reflection><reward>0.4</reward>
<thinking>Backtrack and try the other way.</thinking>
<step>Work it out again.</step><count>17</count></step>
<reflection>Both agree.</reflection><reward>0.9</reward>
<answer>42</answer>
<reflection>Done.</reflection><reward>0.95</reward>`

/** Two turns of a step loop, the last of which states its answer. */
export const STEP_LOOP_RESPONSE = [
  { title: 'Look closer', content: 'Six rows of seven.', next_action: 'continue', confidence: 0.5 },
  { title: 'Conclude', content: 'So the answer is 42.', next_action: 'final_answer', confidence: 0.93 },
]
  .map((turn) => JSON.stringify(turn))
  .join('\n')

/** Markdown, a formula, money that is none, thinking aloud, and headed steps. */
export const RICH_RESPONSE = String.raw`<think>Hm, 41? No.</think>Let me work it out.

**Step 1:** It costs $80,000 and then $50,000, so 2*3*7 it is.

**Step 2:** With \(x^2 = 1764\) we have $x = 42$.

The answer is **42**.`
