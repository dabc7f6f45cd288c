/** What authors of jobs need to test them: a clock that can be set. */
package jobsinpractice.engine.testing;
