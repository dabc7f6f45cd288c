// region: task-2
// caught by: lows that rise from part to part are a leak
// says: Does a part of yours begin at the end of the list
// also says: this test needs task 2
if (readings.size() < 3 * PART) {
  return TOO_EARLY;
}
int n = readings.size();
long first = readings.stream().skip(n - 3 * PART).limit(PART).mapToLong(Long::longValue).min().getAsLong();
long second = readings.stream().skip(n - PART).limit(PART).mapToLong(Long::longValue).min().getAsLong();
long third = readings.stream().skip(n).limit(PART).mapToLong(Long::longValue).min().getAsLong();
return second - first >= LEAST && third - second >= LEAST ? LEAK : PLATEAU;
