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

import java.util.List;
import java.util.function.Consumer;

import io.otspring.client.model.BoundKey;
import io.otspring.client.model.Parameters;
import io.otspring.client.model.PrimaryKey;
import org.jspecify.annotations.Nullable;

/**
 * Where a range starts and ends, while a builder is told.
 */
final class RangeBounds {

	private @Nullable BoundKey from;

	private @Nullable BoundKey to;

	private @Nullable PrimaryKey prefix;

	private List<String> rest = List.of();

	void from(BoundKey key) {
		this.from = key;
	}

	void to(BoundKey key) {
		this.to = key;
	}

	void keyPrefix(Consumer<PrimaryKey.Builder> columns) {
		this.prefix = PrimaryKey.of(columns);
	}

	void rest(String... names) {
		this.rest = List.of(names);
	}

	BoundKey start(Direction direction) {
		return isByPrefix() ? bound(direction == Direction.BACKWARD) : Parameters.requireSet("from", this.from);
	}

	BoundKey end(Direction direction) {
		return isByPrefix() ? bound(direction == Direction.FORWARD) : Parameters.requireSet("to", this.to);
	}

	private boolean isByPrefix() {
		boolean byPrefix = this.prefix != null || !this.rest.isEmpty();
		if (byPrefix && (this.from != null || this.to != null)) {
			throw new IllegalArgumentException("A range has either from and to, or keyPrefix and rest");
		}
		return byPrefix;
	}

	private BoundKey bound(boolean maximum) {
		if (this.prefix != null && this.rest.isEmpty()) {
			throw new IllegalArgumentException("keyPrefix needs rest: the names of the other key columns");
		}
		return BoundKey.of(key -> {
			if (this.prefix != null) {
				this.prefix.columns().forEach(column -> key.add(column.name(), column.value()));
			}
			this.rest.forEach(name -> {
				if (maximum) {
					key.addMaximum(name);
				}
				else {
					key.addMinimum(name);
				}
			});
		});
	}

}
