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

package io.otspring.client.mapping.entity;

import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.otspring.client.mapping.annotation.AutoIncrement;
import io.otspring.client.mapping.annotation.Version;
import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.model.IntegerValue;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.PrimaryKeyValue;
import io.otspring.client.model.Row;
import io.otspring.client.model.WriteKey;
import org.jspecify.annotations.Nullable;

/**
 * A type that is stored as rows of a table.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @param <T> the type
 * @since 0.1.0
 */
public final class EntityType<T> {

	private final Class<T> type;

	private final TableDeclaration table;

	private final List<EntityProperty> key;

	private final @Nullable EntityProperty autoIncrement;

	private final Map<String, EntityProperty> properties = new LinkedHashMap<>();

	private final Map<Class<? extends Annotation>, EntityProperty> annotated = new HashMap<>();

	private final List<EntityIndex> indexes;

	private final @Nullable VersionColumns version;

	private final Composite composite;

	EntityType(Class<T> type, TableDeclaration table, List<EntityProperty> key, List<EntityProperty> properties,
			List<EntityIndex> indexes, Composite composite) {
		this.type = type;
		this.table = table;
		this.key = List.copyOf(key);
		for (EntityProperty property : properties) {
			this.properties.put(property.path(), property);
			property.member().annotations().forEach(annotation -> this.annotated.putIfAbsent(annotation, property));
		}
		this.autoIncrement = this.annotated.get(AutoIncrement.class);
		this.indexes = List.copyOf(indexes);
		this.version = annotatedWith(Version.class).map(VersionColumns::new).orElse(null);
		this.composite = composite;
	}

	/**
	 * Returns the type.
	 */
	public Class<T> type() {
		return this.type;
	}

	/**
	 * Returns the table that it is stored in.
	 */
	public TableDeclaration table() {
		return this.table;
	}

	/**
	 * Returns the parts of the primary key, in its order.
	 */
	public List<EntityProperty> key() {
		return this.key;
	}

	/**
	 * Returns the part of the primary key that the service assigns.
	 */
	public Optional<EntityProperty> autoIncrement() {
		return Optional.ofNullable(this.autoIncrement);
	}

	/**
	 * Returns all properties, those of embedded types and the key, too.
	 */
	public List<EntityProperty> properties() {
		return List.copyOf(this.properties.values());
	}

	/**
	 * Returns whether there are properties beside the key.
	 */
	public boolean hasColumns() {
		return this.properties.size() > this.key.size();
	}

	/**
	 * Returns the property that holds the row's version, with the columns around it.
	 */
	public Optional<VersionColumns> version() {
		return Optional.ofNullable(this.version);
	}

	/**
	 * Returns the secondary indexes.
	 */
	public List<EntityIndex> indexes() {
		return this.indexes;
	}

	/**
	 * Returns the secondary index of a name.
	 * @throws IllegalArgumentException if there is none
	 */
	public EntityIndex index(String name) {
		return this.indexes.stream()
			.filter(index -> index.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(this.type.getName() + " has no index '" + name + "', only "
					+ this.indexes.stream().map(EntityIndex::name).toList()));
	}

	/**
	 * Returns a property.
	 * @param path its name, one of an embedded type behind that of the property it is in
	 * and a dot
	 * @throws IllegalArgumentException if there is none
	 */
	public EntityProperty property(String path) {
		EntityProperty property = this.properties.get(path);
		if (property == null) {
			throw new IllegalArgumentException(
					this.type.getName() + " has no property '" + path + "', only " + this.properties.keySet());
		}
		return property;
	}

	/**
	 * Returns the first property that is annotated.
	 */
	public Optional<EntityProperty> annotatedWith(Class<? extends Annotation> annotation) {
		return Optional.ofNullable(this.annotated.get(annotation));
	}

	/**
	 * Returns a primary key.
	 * @param parts the values of all its parts, in its order
	 * @throws IllegalArgumentException if there are more or fewer, or one is of another
	 * type than the property
	 */
	public PrimaryKey key(Object... parts) {
		if (parts.length != this.key.size()) {
			throw new IllegalArgumentException("The primary key of " + this.type.getName() + " is " + this.key.size()
					+ " values, for " + this.key.stream().map(EntityProperty::path).toList() + ", not " + parts.length);
		}
		PrimaryKey.Builder builder = PrimaryKey.builder();
		for (int i = 0; i < parts.length; i++) {
			builder.add(this.key.get(i).column(), this.key.get(i).toKey(parts[i]));
		}
		return builder.build();
	}

	/**
	 * Returns the primary key of an entity.
	 * @throws IllegalArgumentException if the service has not assigned it yet
	 */
	public PrimaryKey keyOf(T entity) {
		PrimaryKey.Builder builder = PrimaryKey.builder();
		for (EntityProperty part : this.key) {
			PrimaryKeyValue value = keyValue(part, entity);
			if (value == null) {
				throw new IllegalArgumentException(
						"'" + part.path() + "' of " + this.type.getName() + " is not assigned yet");
			}
			builder.add(part.column(), value);
		}
		return builder.build();
	}

	/**
	 * Returns the primary key of an entity that is to be written, one part of which may
	 * be left to the service.
	 */
	public WriteKey writeKeyOf(T entity) {
		WriteKey.Builder builder = WriteKey.builder();
		for (int i = 0; i < this.key.size(); i++) {
			EntityProperty part = this.key.get(i);
			PrimaryKeyValue value = keyValue(part, entity);
			if (value != null) {
				builder.add(part.column(), value);
			}
			else {
				builder.addAutoIncrement(part.column());
			}
		}
		return builder.build();
	}

	private @Nullable PrimaryKeyValue keyValue(EntityProperty part, T entity) {
		ColumnValue value = part.value(entity);
		if (part == this.autoIncrement) {
			return (value instanceof IntegerValue integer && integer.value() != 0) ? integer : null;
		}
		if (value == null) {
			throw part.isNull();
		}
		return (PrimaryKeyValue) value;
	}

	/**
	 * Hands over the columns of an entity that are not part of its primary key.
	 * @param entity the entity
	 * @param sink takes the columns
	 * @throws ConversionException if a property cannot be stored
	 */
	public void write(T entity, ColumnSink sink) {
		this.composite.write(entity, sink);
	}

	/**
	 * Returns the entity that a row holds. Columns that belong to no property are left
	 * out.
	 * @param row the row, of the table or of an index
	 * @throws ConversionException if a column is missing, or holds something else than
	 * the property
	 */
	public T read(Row row) {
		return this.type.cast(this.composite.read(row));
	}

	/**
	 * Returns an entity with other values. A bean is changed itself if all of them have
	 * setters; otherwise, a new entity takes over everything else.
	 * @param entity the entity
	 * @param values the values, each as {@link EntityProperty#toColumn} takes it, or
	 * {@code null}
	 * @return the entity, or another one
	 */
	public T with(T entity, Map<EntityProperty, ?> values) {
		return this.type.cast(this.composite.with(entity, values));
	}

	@Override
	public String toString() {
		return this.type.getName() + " in " + this.table.name();
	}

}
