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

package io.otspring.client.index;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What descriptions of indexes say, and what they refuse.
 */
class IndexMetaTests {

	@Test
	void globalIndexFollowsSoon() {
		IndexMeta index = IndexMeta.of(i -> i.name("ix").primaryKey("c"));
		assertThat(index.type()).isEqualTo(IndexType.GLOBAL);
		assertThat(index.updateMode()).isEqualTo(IndexUpdateMode.ASYNC);
		assertThat(index.syncPhase()).isEqualTo(Optional.empty());
	}

	@Test
	void localIndexFollowsAtOnce() {
		IndexMeta index = IndexMeta.of(i -> i.name("ix").primaryKey("id", "c").local());
		assertThat(index.type()).isEqualTo(IndexType.LOCAL);
		assertThat(index.updateMode()).isEqualTo(IndexUpdateMode.SYNC);
	}

	@Test
	void primaryKeyHasOneToFourColumns() {
		assertThatIllegalArgumentException().isThrownBy(() -> IndexMeta.of(i -> i.name("ix")))
			.withMessage("The primaryKey of an index must name 1 to 4 columns, not 0");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> IndexMeta.of(i -> i.name("ix").primaryKey("a", "b", "c", "d", "e")))
			.withMessage("The primaryKey of an index must name 1 to 4 columns, not 5");
	}

	@Test
	void namesAreNotEmpty() {
		assertThatIllegalArgumentException().isThrownBy(() -> IndexMeta.of(i -> i.name("")))
			.withMessage("The name of an index must not be empty");
		assertThatIllegalArgumentException().isThrownBy(() -> IndexMeta.of(i -> i.primaryKey("c")))
			.withMessage("The request needs a name");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> IndexMeta.of(i -> i.name("ix").primaryKey("c").definedColumns("")))
			.withMessage("The name of a defined column must not be empty");
		assertThatIllegalArgumentException().isThrownBy(() -> new DropIndexRequest("t", ""))
			.withMessage("The name of an index must not be empty");
	}

	@Test
	void requestNeedsTableAndIndex() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CreateIndexRequest.of(r -> r.index(i -> i.name("ix").primaryKey("c"))))
			.withMessage("The request needs a table");
		assertThatIllegalArgumentException().isThrownBy(() -> CreateIndexRequest.of(r -> r.table("t")))
			.withMessage("The request needs an index");
	}

}
