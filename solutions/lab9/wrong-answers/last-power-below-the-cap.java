// region: task-1
// caught by: the delay is never longer than the cap, after any number of failures
// says: 32 s is the last delay below the cap
Duration delay = first;
for (int i = 0; i < failures; i++) {
  Duration twice = delay.multipliedBy(2);
  if (twice.compareTo(cap) > 0) break;
  delay = twice;
}
return delay;
