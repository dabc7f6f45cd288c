// region: task-2
// caught by: the key in which it waits, and the end from which it is claimed
// says: return a Place with a key
return null;
