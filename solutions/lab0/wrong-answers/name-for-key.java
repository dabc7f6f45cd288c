// region: task-2
// caught by: the key in which it waits, and the end from which it is claimed
// says: that is the queue's name; its key has a prefix
return new Place("default", Place.End.RIGHT);
