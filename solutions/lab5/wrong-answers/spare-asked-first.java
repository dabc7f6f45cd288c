// region: task-5-drain
// caught by: a fleet that handles the peak: no job waits
// says: no job waits here
double spare = capacity - burst.calm();
return spare > 0 ? depth(burst, capacity) / spare : Double.POSITIVE_INFINITY;
