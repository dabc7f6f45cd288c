// region: task-2
// caught by: the key in which it waits, and the end from which it is claimed
// says: Redis compares keys letter by letter
return new Place("Queue:Default", Place.End.RIGHT);
