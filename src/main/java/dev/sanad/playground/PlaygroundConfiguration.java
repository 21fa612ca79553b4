package dev.sanad.playground;

import dev.sanad.config.ConfigFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@PlaygroundOnly
class PlaygroundConfiguration implements WebMvcConfigurer {

    @Bean
    Cast cast(ConfigFolder folder) {
        return folder.read("playground.yml", Cast.class);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/playground/page/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/playground/page/**").addResourceLocations("classpath:/playground/");
    }
}
