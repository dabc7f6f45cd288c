// region: task-2
// caught by: lows that rise from part to part are a leak
// says: does a low begin at Integer.MAX_VALUE
// also says: this test needs task 2
int all = readings.size();
if (all < 3 * PART) {
  return TOO_EARLY;
}
long[] low = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
for (int i = 0; i < 3 * PART; i++) {
  low[i / PART] = Math.min(low[i / PART], readings.get(all - 3 * PART + i));
}
return low[1] - low[0] >= LEAST && low[2] - low[1] >= LEAST ? LEAK : PLATEAU;
