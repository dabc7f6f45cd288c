// region: task-5-drain
// caught by: a fleet that handles the peak: no job waits
// says: Check first whether any job waits
double spare = capacity - burst.calm();
return spare < 0 ? Double.POSITIVE_INFINITY : depth(burst, capacity) / spare;
