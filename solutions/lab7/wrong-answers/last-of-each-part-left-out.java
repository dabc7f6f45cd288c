// region: task-2
// caught by: up and down, a spike, a warm-up: plateau
// says: The end of subList is exclusive
int size = readings.size();
if (size < 3 * PART) {
  return TOO_EARLY;
}
long first = java.util.Collections.min(readings.subList(size - 3 * PART, size - 2 * PART - 1));
long second = java.util.Collections.min(readings.subList(size - 2 * PART, size - PART - 1));
long third = java.util.Collections.min(readings.subList(size - PART, size - 1));
return second - first >= LEAST && third - second >= LEAST ? LEAK : PLATEAU;
