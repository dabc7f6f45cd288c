// region: task-3
int keeps = 0;
for (int from = 1, to = most; from <= to; ) {
  int middle = (from + to) >>> 1;
  if (trial.with(middle).p95ServiceSeconds() > capSeconds) {
    to = middle - 1;
  } else {
    keeps = middle;
    from = middle + 1;
  }
}
if (keeps == 0) return 0;
double ceiling = cores / mix.cpuSeconds();
int enough = keeps;
for (int from = 1, to = keeps - 1; from <= to; ) {
  int middle = (from + to) >>> 1;
  if (trial.with(middle).throughput() / ceiling < 0.95) {
    from = middle + 1;
  } else {
    enough = middle;
    to = middle - 1;
  }
}
return enough;
