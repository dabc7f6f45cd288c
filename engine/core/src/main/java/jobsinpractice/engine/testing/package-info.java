/** What authors of jobs need to test them: a clock that can be set, and jobs without Redis. */
package jobsinpractice.engine.testing;
