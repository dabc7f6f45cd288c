// Lab 16, task 4: page for causes, not for their symptoms, and only once.

/**
 * Returns the alerts to page for now, in alphabetical order. An alert is paged if it is on and
 *
 * <ul>
 *   <li>no alert that explains it is on: neither one of its causes, nor a cause of a cause, and so
 *       on, whether the alerts in between are on or not;
 *   <li>and it has not been paged, or the last reading before this one at which it was on is at
 *       least QUIET ago.
 * </ul>
 *
 * @param time of this reading, in seconds; later than at the call before
 * @param on the alerts that are on
 */
List<String> pages(double time, Set<String> on) {
  throw ToDo.task(16, 4);
}
