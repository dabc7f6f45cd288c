package jobsinpractice.lab13;

import java.util.Optional;

/** Given. The shop's database of orders. */
interface Orders {
  /** Returns the order as it is now; empty if it was deleted. */
  Optional<Order> find(long id);
}
