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

package io.otspring.client.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.otspring.client.model.Row;
import io.otspring.client.row.RowPage;

/**
 * A page of a range of entities.
 *
 * @param <T> the type of the entities
 * @param content the entities, in the order of the range
 * @param nextPage the text that reads the next page, by {@link EntityRange#page(String)}
 * or {@link AsyncEntityRange#page(String)}; the range is at its end without it. It may be
 * kept, and used by another process. It contains the key of the next row
 * @since 0.1.0
 */
public record EntityPage<T>(List<T> content, Optional<String> nextPage) {

	public EntityPage {
		content = List.copyOf(content);
	}

	static <T> EntityPage<T> of(RowPage page, Function<Row, T> reader) {
		return new EntityPage<>(page.rows().stream().map(reader).toList(), page.nextPage());
	}

	/**
	 * Returns whether there may be another page, which may have no entities.
	 */
	public boolean hasNext() {
		return this.nextPage.isPresent();
	}

	/**
	 * Returns this page with something else in the place of each entity.
	 * @param <R> the type of what takes the place
	 * @param mapper returns it
	 * @return a page, with the same text that reads the next one
	 */
	public <R> EntityPage<R> map(Function<? super T, ? extends R> mapper) {
		return new EntityPage<>(this.content.stream().<R>map(mapper).toList(), this.nextPage);
	}

}
