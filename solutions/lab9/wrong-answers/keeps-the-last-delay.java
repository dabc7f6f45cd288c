// region: task-1
// caught by: the delays after the first failures are 1, 2, 4, 8, 16, and 32 s
// says: your code remembers something from the calls for other jobs
if (failures == 0 || last == null) {
  last = first;
  for (int i = 0; i < failures && last.compareTo(cap) < 0; i++) last = last.multipliedBy(2);
} else if (last.compareTo(cap) < 0) {
  last = last.multipliedBy(2);
}
if (last.compareTo(cap) > 0) last = cap;
return last;
}

private Duration last;

Duration last() {
  return last;
