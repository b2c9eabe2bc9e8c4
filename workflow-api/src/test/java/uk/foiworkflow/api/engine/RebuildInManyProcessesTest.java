package uk.foiworkflow.api.engine;

import org.springframework.test.context.TestPropertySource;

/** The same where other processes keep the read models. */
@TestPropertySource(properties = "foi.shape=many")
class RebuildInManyProcessesTest extends RebuildOverHttpTest {}
