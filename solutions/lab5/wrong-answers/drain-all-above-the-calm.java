// region: task-5-drain
// caught by: 300 s until no job waits
// says: take (peak − calm) × seconds as the depth
double depth = (burst.peak() - burst.calm()) * Seconds.of(burst.lasts());
if (burst.peak() <= capacity) {
  return 0;
}
double spare = capacity - burst.calm();
return spare > 0 ? depth / spare : Double.POSITIVE_INFINITY;
