// region: task-5
// caught by: TERM: what still runs is handed back in its order, what has ended is not
// says: recover takes nothing from a process that lives
recover(identity, queue);
