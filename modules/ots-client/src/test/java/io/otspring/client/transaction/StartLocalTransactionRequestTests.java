/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.client.transaction;

import io.otspring.client.model.PrimaryKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What requests that start and end transactions refuse.
 */
class StartLocalTransactionRequestTests {

	@Test
	void locksThePartitionKeyAlone() {
		PrimaryKey key = PrimaryKey.of("a", 1).and("b", 2);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> StartLocalTransactionRequest.of(r -> r.table("t").partitionKey(key)))
			.withMessage("partitionKey must have 1 column, not 2");
	}

	@Test
	void needsTableAndPartitionKey() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> StartLocalTransactionRequest.of(r -> r.partitionKey(k -> k.add("a", 1))))
			.withMessage("The request needs a table");
		assertThatIllegalArgumentException().isThrownBy(() -> StartLocalTransactionRequest.of(r -> r.table("t")))
			.withMessage("The request needs a partitionKey");
	}

	@Test
	void endsATransactionThatIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> new CommitTransactionRequest(""))
			.withMessage("transactionId must not be empty");
		assertThatIllegalArgumentException().isThrownBy(() -> new AbortTransactionRequest(""))
			.withMessage("transactionId must not be empty");
	}

}
