// region: task-5-drain
// caught by: a fleet that can do the peak: nobody waits
// says: nobody waits here
double spare = capacity - burst.calm();
return spare > 0 ? depth(burst, capacity) / spare : Double.POSITIVE_INFINITY;
