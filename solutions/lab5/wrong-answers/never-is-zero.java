// region: task-5-drain
// caught by: a fleet that never gets there
// says: somebody waits, and nothing is to spare
double spare = capacity - burst.calm();
return spare > 0 ? depth(burst, capacity) / spare : 0;
