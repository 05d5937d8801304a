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

package io.otspring.client.row;

import java.util.function.Consumer;

import io.otspring.client.model.Parameters;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.WriteKey;
import org.jspecify.annotations.Nullable;

/**
 * The part that builders of changes share which write columns, and may leave a column of
 * the primary key to the service.
 *
 * @param <B> the type of the builder
 * @since 0.1.0
 */
public abstract sealed class KeyedChangeBuilder<B> extends ChangeBuilder<B>
		permits PutRowRequest.Builder, UpdateRowRequest.Builder {

	private @Nullable WriteKey primaryKey;

	KeyedChangeBuilder() {
	}

	public B primaryKey(PrimaryKey key) {
		return primaryKey(WriteKey.of(key));
	}

	public B primaryKey(WriteKey key) {
		this.primaryKey = key;
		return self();
	}

	public B primaryKey(Consumer<WriteKey.Builder> key) {
		return primaryKey(WriteKey.of(key));
	}

	final WriteKey primaryKey() {
		return Parameters.requireSet("primaryKey", this.primaryKey);
	}

}
