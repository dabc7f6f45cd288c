// region: task-5-drain
// caught by: a fleet that can do the peak: nobody waits
// says: ask first whether anybody waits
double spare = capacity - burst.calm();
return spare < 0 ? Double.POSITIVE_INFINITY : depth(burst, capacity) / spare;
