// region: task-5-drain
// caught by: 300 s until no job waits
// says: was multiplied by the spare capacity
double depth = depth(burst, capacity);
if (depth == 0) {
  return 0;
}
double spare = capacity - burst.calm();
return spare > 0 ? depth * spare : Double.POSITIVE_INFINITY;
