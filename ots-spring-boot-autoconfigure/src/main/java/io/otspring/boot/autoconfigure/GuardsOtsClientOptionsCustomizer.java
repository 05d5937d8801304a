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

package io.otspring.boot.autoconfigure;

import java.util.regex.Pattern;

import io.otspring.client.OtsClientOptions;
import io.otspring.client.call.WriteAuditor;
import io.otspring.client.table.TableNameResolver;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Applies what guards the calls of a client: the threshold of slow calls, names of
 * tables, auditors, the name of the application, and settings that change.
 */
final class GuardsOtsClientOptionsCustomizer implements OtsClientOptionsCustomizer, Ordered {

	/** Of the names that applications have, those that can be part of a header. */
	private static final Pattern USABLE_NAME = Pattern.compile("[0-9A-Za-z._-]{1,64}");

	private final OtsClientSettings primary;

	private final Environment environment;

	private final RefreshedCallOptions refreshed;

	private final ObjectProvider<TableNameResolver> tableNames;

	private final ObjectProvider<WriteAuditor> auditors;

	GuardsOtsClientOptionsCustomizer(OtsClientSettings primary, Environment environment, RefreshedCallOptions refreshed,
			ObjectProvider<TableNameResolver> tableNames, ObjectProvider<WriteAuditor> auditors) {
		this.primary = primary;
		this.environment = environment;
		this.refreshed = refreshed;
		this.tableNames = tableNames;
		this.auditors = auditors;
	}

	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	public void customize(OtsClientOptions.Builder builder) {
		OtsClientProperties properties = this.primary.properties();
		apply(properties, OtsClientNames.PRIMARY, builder);
		TableNameResolver resolver = this.tableNames.getIfAvailable();
		applyTableNames((resolver != null) ? resolver : ofPrefix("ots", properties), builder);
	}

	@Override
	public void customize(String client, OtsClientOptions.Builder builder) {
		ClientPropertiesBinder binder = new ClientPropertiesBinder(this.environment);
		OtsClientProperties properties = binder.bind(client);
		apply(properties, OtsClientNames.of(client), builder);
		TableNameResolver resolver = binder.isSet(client, "table-prefix") ? null : this.tableNames.getIfAvailable();
		applyTableNames((resolver != null) ? resolver : ofPrefix("ots.clients." + client, properties), builder);
	}

	private void apply(OtsClientProperties properties, OtsClientNames names, OtsClientOptions.Builder builder) {
		PropertyMapper map = PropertyMapper.get();
		map.from(properties.getSlowCallThreshold()).to(builder::slowCallThreshold);
		map.from(applicationName(properties)).to(builder::applicationName);
		this.auditors.orderedStream().forEach(builder::writeAuditor);
		builder.callDefaults(this.refreshed.of(names.client()));
	}

	private @Nullable String applicationName(OtsClientProperties properties) {
		if (StringUtils.hasText(properties.getApplicationName())) {
			return properties.getApplicationName();
		}
		String name = this.environment.getProperty("spring.application.name", "");
		return USABLE_NAME.matcher(name).matches() ? name : null;
	}

	private static void applyTableNames(@Nullable TableNameResolver resolver, OtsClientOptions.Builder builder) {
		if (resolver != null) {
			builder.tableNameResolver(resolver);
		}
	}

	private static @Nullable TableNameResolver ofPrefix(String group, OtsClientProperties properties) {
		String prefix = properties.getTablePrefix();
		if (!StringUtils.hasText(prefix)) {
			return null;
		}
		try {
			return TableNameResolver.prefix(prefix);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException(group + ".table-prefix", prefix, ex.getMessage());
		}
	}

}
