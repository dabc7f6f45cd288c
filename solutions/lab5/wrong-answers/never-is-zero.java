// region: task-5-drain
// caught by: a fleet that never catches up
// says: jobs wait and there is no spare capacity
double spare = capacity - burst.calm();
return spare > 0 ? depth(burst, capacity) / spare : 0;
