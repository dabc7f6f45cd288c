// region: task-1
// caught by: the delay is never longer than the cap, after any number of failures
// says: 64 s is the first delay above the cap
Duration delay = first;
int doubled = 0;
while (doubled < failures && delay.compareTo(cap) < 0) {
  delay = delay.multipliedBy(2);
  doubled++;
}
return delay;
