/** What a caller is told when a call does not go through: problem documents of RFC 9457, from every layer alike. */
@NullMarked
package uk.foiworkflow.api.problem;

import org.jspecify.annotations.NullMarked;
