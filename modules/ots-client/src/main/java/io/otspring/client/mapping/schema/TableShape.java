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

package io.otspring.client.mapping.schema;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.otspring.client.index.IndexMeta;
import io.otspring.client.mapping.entity.EntityIndex;
import io.otspring.client.mapping.entity.EntityProperty;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.mapping.entity.TableDeclaration;
import io.otspring.client.table.CreateTableRequest;
import io.otspring.client.table.DefinedColumnSchema;
import io.otspring.client.table.DescribeTableResponse;
import io.otspring.client.table.PrimaryKeySchema;
import io.otspring.client.table.PrimaryKeyType;
import io.otspring.client.table.TableOptions;
import io.otspring.client.table.TableSchema;

/**
 * What a table is like: as a type says, as several types say, or as the service says.
 *
 * @param schema the columns that it declares
 * @param timeToLive after how many seconds data is deleted, -1 if never
 * @param maxVersions how many versions of a column are kept
 * @param indexes the secondary indexes
 */
record TableShape(TableSchema schema, int timeToLive, int maxVersions, List<IndexMeta> indexes) {

	static TableShape of(EntityType<?> type) {
		TableDeclaration table = type.table();
		List<PrimaryKeySchema> key = type.key().stream().map(part -> keyPart(type, part)).toList();
		List<DefinedColumnSchema> definedColumns = table.definedColumns()
			.stream()
			.map(each -> new DefinedColumnSchema(each.column(), each.columnType()))
			.toList();
		return new TableShape(new TableSchema(table.name(), key, definedColumns), table.timeToLiveSeconds(),
				table.maxVersions(), type.indexes().stream().map(TableShape::index).toList());
	}

	private static PrimaryKeySchema keyPart(EntityType<?> type, EntityProperty part) {
		return new PrimaryKeySchema(part.column(), PrimaryKeyType.valueOf(part.columnType().name()),
				type.autoIncrement().filter(part::equals).isPresent());
	}

	private static IndexMeta index(EntityIndex index) {
		return IndexMeta.of(meta -> meta.name(index.name())
			.type(index.type())
			.primaryKey(columns(index.keys()))
			.definedColumns(columns(index.includes())));
	}

	private static String[] columns(List<EntityProperty> properties) {
		return properties.stream().map(EntityProperty::column).toArray(String[]::new);
	}

	static TableShape of(DescribeTableResponse described) {
		TableOptions options = described.options();
		return new TableShape(described.schema(), options.timeToLive().orElse(TableOptions.FOREVER),
				options.maxVersions().orElse(1), described.indexes());
	}

	String name() {
		return this.schema.table();
	}

	List<PrimaryKeySchema> key() {
		return this.schema.primaryKey();
	}

	Optional<DefinedColumnSchema> definedColumn(String column) {
		return this.schema.definedColumns().stream().filter(each -> each.name().equals(column)).findFirst();
	}

	Optional<IndexMeta> index(String name) {
		return this.indexes.stream().filter(each -> each.name().equals(name)).findFirst();
	}

	/**
	 * Returns the columns that an index is ordered by: those that were given, and then
	 * the parts of the primary key that are not among them.
	 */
	List<String> keyOf(IndexMeta index) {
		return Stream.concat(index.primaryKey().stream(), key().stream().map(PrimaryKeySchema::name))
			.distinct()
			.toList();
	}

	/**
	 * Returns this shape with the columns and indexes that another one has besides.
	 */
	TableShape and(TableShape other) {
		List<DefinedColumnSchema> columns = union(this.schema.definedColumns(), other.schema.definedColumns(),
				DefinedColumnSchema::name);
		return new TableShape(new TableSchema(name(), key(), columns), this.timeToLive, this.maxVersions,
				union(this.indexes, other.indexes, IndexMeta::name));
	}

	private static <E> List<E> union(List<E> first, List<E> second, Function<E, String> name) {
		List<E> all = new ArrayList<>(first);
		List<String> names = first.stream().map(name).toList();
		second.stream().filter(each -> !names.contains(name.apply(each))).forEach(all::add);
		return List.copyOf(all);
	}

	CreateTableRequest toRequest() {
		CreateTableRequest.Builder request = CreateTableRequest.builder().table(name());
		for (PrimaryKeySchema part : key()) {
			if (part.autoIncrement()) {
				request.autoIncrement(part.name());
			}
			else {
				request.primaryKey(part.name(), part.type());
			}
		}
		this.schema.definedColumns().forEach(each -> request.definedColumn(each.name(), each.type()));
		this.indexes.forEach(request::index);
		if (this.timeToLive != TableOptions.FOREVER) {
			request.options(options -> options.timeToLive(Duration.ofSeconds(this.timeToLive)));
		}
		return request.options(options -> options.maxVersions(this.maxVersions)).build();
	}

}
