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

import io.otspring.client.OtsClientOptions;

import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.core.Ordered;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * Applies the settings of a client: connection details, credentials, retry policy and
 * properties.
 */
final class PropertiesOtsClientOptionsCustomizer implements OtsClientOptionsCustomizer, Ordered {

	private final OtsClientSettings settings;

	PropertiesOtsClientOptionsCustomizer(OtsClientSettings settings) {
		this.settings = settings;
	}

	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	public void customize(OtsClientOptions.Builder builder) {
		PropertyMapper map = PropertyMapper.get();
		OtsConnectionDetails connectionDetails = this.settings.connectionDetails();
		builder.endpoint(connectionDetails.getEndpoint());
		map.from(connectionDetails.getInstance()).to(builder::instanceName);
		builder.credentialsProvider(this.settings.credentialsProvider());
		map.from(this.settings::tlsSettings).to(tlsSettings -> builder.tlsSettings(tlsSettings));
		builder.retryPolicy(this.settings.retryPolicy());
		applyProperties(map, this.settings.properties(), builder);
	}

	private static void applyProperties(PropertyMapper map, OtsClientProperties source,
			OtsClientOptions.Builder builder) {
		map.from(source.getSignatureVersion()).to(builder::signatureVersion);
		map.from(source.getRegion()).when(StringUtils::hasText).to(builder::region);
		map.from(source.getEncoding()).to(builder::encoding);
		map.from(source.getSocketTimeout()).to(builder::socketTimeout);
		map.from(source.getConnectTimeout()).to(builder::connectTimeout);
		map.from(source.getCallTimeout()).to(builder::callTimeout);
		map.from(source.getMaxConnections()).to(builder::maxConnections);
		map.from(source.getMaxResponseSize()).as(DataSize::toBytes).to(builder::maxResponseSize);
		map.from(source.getLoggerName()).when(StringUtils::hasText).to(builder::loggerName);
		OtsClientProperties.Pool pool = source.getPool();
		map.from(pool.getAcquireTimeout()).to(builder::poolAcquireTimeout);
		map.from(pool.getMaxIdleTime()).to(builder::poolMaxIdleTime);
		map.from(pool.getMaxLifeTime()).to(builder::poolMaxLifeTime);
		map.from(PropertiesProxy.of(source.getProxy())).to(builder::proxy);
		map.from(source.getRetry().getBudget()).to(builder::retryBudget);
		map.from(source.getCompression().isRequest()).to(builder::requestCompression);
		map.from(source.getCompression().isResponse()).to(builder::responseCompression);
	}

}
